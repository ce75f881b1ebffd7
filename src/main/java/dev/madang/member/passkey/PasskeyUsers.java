package dev.madang.member.passkey;

import dev.madang.member.domain.AllMembers;
import dev.madang.member.domain.Member;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Members, as WebAuthn knows them: by the handle in {@link Passkeys}, shown by e-mail and nickname. Nothing is kept of them here. */
@Component
class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {

    private final AllMembers members;

    PasskeyUsers(AllMembers members) {
        this.members = members;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        UUID member = Passkeys.member(handle);
        return member == null
                ? null
                : members.findById(member).map(PasskeyUsers::entity).orElse(null);
    }

    /** @param name the member's id, which is the name of who is signed in */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return members.findById(UUID.fromString(name)).map(PasskeyUsers::entity).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("Members are made by signing up");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("Members leave by themselves");
    }

    private static PublicKeyCredentialUserEntity entity(Member member) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Passkeys.handle(member.id()))
                .name(member.email().value())
                .displayName(member.nickname())
                .build();
    }
}
