package dev.madang.center.program;

import java.util.UUID;

/** A program is described or takes place otherwise than before: its slots are to be kept in step. */
public record ProgramChanged(UUID program) {}
