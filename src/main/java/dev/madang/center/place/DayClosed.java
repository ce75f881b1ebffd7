package dev.madang.center.place;

import java.time.LocalDate;
import java.util.UUID;

/** A centre is closed on that day: what stood there is called off. */
public record DayClosed(UUID center, LocalDate day, String reason) {}
