package dev.madang.moderation.sanction;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was decided about members before, for the operators who decide again. */
@Component
public class SanctionHistory {

    private final Sanctions sanctions;

    SanctionHistory(Sanctions sanctions) {
        this.sanctions = sanctions;
    }

    /** The last few against a member, the latest first. */
    public List<Sanction> latest(UUID member, int most) {
        return sanctions.latest(member, most);
    }
}
