package dev.madang.auction;

/** An auction whose page is being read; what other parts have for it are its sections. */
public record OpenedAuction(Auction auction) {}
