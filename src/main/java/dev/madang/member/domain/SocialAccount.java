package dev.madang.member.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** A provider's account by which a member signs in. */
@Entity
public class SocialAccount {

    @EmbeddedId
    private Key key;

    private UUID memberId;
    private Instant linkedAt;

    protected SocialAccount() {}

    public SocialProvider provider() {
        return key.provider;
    }

    public UUID memberId() {
        return memberId;
    }

    public Instant linkedAt() {
        return linkedAt;
    }

    /** One account at a provider is one member's. */
    @Embeddable
    public record Key(@Enumerated(EnumType.STRING) SocialProvider provider, String subject) {}
}
