/** What becomes of reservations by the time alone. */
@NamedInterface("due")
package dev.madang.rental.reservation.due;

import org.springframework.modulith.NamedInterface;
