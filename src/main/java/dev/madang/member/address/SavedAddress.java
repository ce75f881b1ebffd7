package dev.madang.member.address;

import java.util.UUID;

/** @param usual whether it is the one that is chosen beforehand; one of a book is */
public record SavedAddress(UUID id, PostalAddress address, boolean usual) {}
