package dev.madang.center.place;

import java.time.LocalDate;

/** A day on which nothing takes place at a centre. */
public record ClosedDay(LocalDate day, String reason) {}
