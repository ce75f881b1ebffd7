package dev.madang.member;

import dev.madang.platform.refusal.Refusal;
import java.util.UUID;

/** Operators' second factors, in the hands of owners. */
public interface OperatorSecondFactors {

    /**
     * Takes it away from an operator who has lost app and codes; they are signed out and set up another one.
     *
     * @throws Refusal 403 for one's own and for who is an owner no more, 404 when there is no such operator
     */
    void reset(UUID owner, UUID member);
}
