package dev.madang.member.domain;

import dev.madang.platform.security.CurrentMember;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Anyone with an account. */
@Entity
public class Member {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String email;
    private @Nullable String passwordHash;
    private String nickname;
    private String introduction;
    private @Nullable String region;

    @Column(name = "photo_id")
    private @Nullable UUID photo;

    private boolean admin;
    private String language;
    private @Nullable Instant emailConfirmedAt;
    private Instant createdAt;

    protected Member() {}

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    /** Null for who signs in by a provider only. */
    public @Nullable String passwordHash() {
        return passwordHash;
    }

    public boolean isEmailConfirmed() {
        return emailConfirmedAt != null;
    }

    /** How the member is known to the session from the next sign-in on. */
    public CurrentMember asCurrentMember() {
        return new CurrentMember(id, email, nickname, photo, isEmailConfirmed(), admin);
    }
}
