package dev.madang.settlement.month;

import java.time.YearMonth;

/** Two operators have closed a month; told in their transaction. */
public record MonthClosed(YearMonth month) {}
