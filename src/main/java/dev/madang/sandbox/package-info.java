/**
 * Local only: the engines as child processes, stand-in gateways and sign-in providers, a mailbox, and a demo whose members
 * go to the desks themselves. No module: it may know everybody, and nobody knows it.
 */
package dev.madang.sandbox;
