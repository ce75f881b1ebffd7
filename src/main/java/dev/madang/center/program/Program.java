package dev.madang.center.program;

import dev.madang.center.Kind;
import dev.madang.center.Level;
import java.util.UUID;

/**
 * What is taught at a centre.
 *
 * @param price passes for one seat
 * @param minutes it takes
 * @param freeCancelMinutes until so long before it begins a seat can be given back for nothing
 */
public record Program(
        UUID id,
        UUID center,
        String name,
        Kind kind,
        Level level,
        String coach,
        String text,
        String bring,
        int price,
        int capacity,
        int minutes,
        int freeCancelMinutes,
        boolean onOffer,
        int version) {}
