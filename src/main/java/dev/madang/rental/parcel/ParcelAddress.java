package dev.madang.rental.parcel;

import dev.madang.member.address.PostalAddress;
import dev.madang.rental.Actor;
import java.time.Instant;

/**
 * Where a side of a rental receives its parcel.
 *
 * @param side whose it is
 * @param givenAt when the side said so, or said so anew
 */
public record ParcelAddress(Actor side, PostalAddress address, Instant givenAt) {}
