/** Local only: the engines as child processes, stand-in gateways and sign-in providers, a mailbox, demo data. */
@ApplicationModule
package dev.madang.sandbox;

import org.springframework.modulith.ApplicationModule;
