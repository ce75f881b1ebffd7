/** What operators see of reservations. */
package dev.madang.rental.reservation.operators;
