package dev.madang.rental.listing;

/** How gear changes hands, on the way out and on the way back. */
public enum HandOver {
    IN_PERSON,
    PARCEL
}
