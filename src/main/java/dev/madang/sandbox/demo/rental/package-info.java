/** Rentals that the demo tells, day by day. */
package dev.madang.sandbox.demo.rental;
