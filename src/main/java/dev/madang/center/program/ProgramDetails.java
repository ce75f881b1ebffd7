package dev.madang.center.program;

import dev.madang.center.Kind;
import dev.madang.center.Level;
import java.util.List;

/** A program as its partner describes it; see {@link Program}. */
public record ProgramDetails(
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
        List<WeeklyPattern> patterns) {

    public static final int MOST_PATTERNS = 30;
}
