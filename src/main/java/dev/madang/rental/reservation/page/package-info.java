/** The reservation's page, and what the sections of other nouns on it are given. */
@NamedInterface("page")
package dev.madang.rental.reservation.page;

import org.springframework.modulith.NamedInterface;
