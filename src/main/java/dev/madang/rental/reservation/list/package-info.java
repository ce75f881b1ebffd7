/** Lists of reservations, of either side, and of what waits for a host's answer. */
package dev.madang.rental.reservation.list;
