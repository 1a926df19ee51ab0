/* What Debian's libstdc++ asks of glibc, and musl does not have. */
char __libc_single_threaded;

/* For std::random_device, which nobody here uses. */
unsigned arc4random(void) { return 0; }

unsigned long getauxval(unsigned long type);
unsigned long __getauxval(unsigned long type) { return getauxval(type); }
