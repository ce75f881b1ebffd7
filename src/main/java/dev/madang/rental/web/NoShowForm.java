package dev.madang.rental.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.domain.Actor;
import dev.madang.rental.domain.NoShows.Reporter;
import org.jspecify.annotations.Nullable;

/** Who did not come, in whose words, and what the page showed of the money. */
class NoShowForm extends CancellationForm {

    private @Nullable Actor absent;

    Reporter reporter(CurrentMember me) {
        return new Reporter(me.id(), me.admin(), absent);
    }

    /** For operators; of the two sides it is the other one. */
    public @Nullable Actor getAbsent() {
        return absent;
    }

    public void setAbsent(@Nullable Actor absent) {
        this.absent = absent;
    }
}
