package dev.madang.member.passkey;

import dev.madang.platform.rows.Rows;
import dev.madang.shared.Ids;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of all members. To WebAuthn a member is called by the 16 bytes of their id. */
@Component
@Transactional
class Passkeys implements UserCredentialRepository {

    static final int MOST_NAME = 40;

    private final JdbcClient jdbc;
    private final Clock clock;

    Passkeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static Bytes handle(UUID member) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(member.getMostSignificantBits())
                .putLong(member.getLeastSignificantBits())
                .array());
    }

    /** @return null for what is no handle of ours */
    static @Nullable UUID member(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return bytes.remaining() == 16 ? new UUID(bytes.getLong(), bytes.getLong()) : null;
    }

    List<Passkey> of(UUID member) {
        return jdbc.sql(
                        "SELECT id, name, backed_up, created_at, used_at FROM passkey WHERE member_id = :member ORDER BY created_at, id")
                .param("member", member)
                .query(Rows.of(Passkey.class))
                .list();
    }

    /** @return false when it is none of theirs */
    boolean rename(UUID member, UUID id, String name) {
        return jdbc.sql("UPDATE passkey SET name = :name WHERE id = :id AND member_id = :member")
                        .param("name", name)
                        .param("id", id)
                        .param("member", member)
                        .update()
                == 1;
    }

    /** @return false when it is none of theirs */
    boolean remove(UUID member, UUID id) {
        return jdbc.sql("DELETE FROM passkey WHERE id = :id AND member_id = :member")
                        .param("id", id)
                        .param("member", member)
                        .update()
                == 1;
    }

    @Override
    public void delete(Bytes credentialId) {
        jdbc.sql("DELETE FROM passkey WHERE credential_id = :credential")
                .param("credential", credentialId.getBytes())
                .update();
    }

    /** A new one, or what a sign-in changed of one that there is. */
    @Override
    public void save(CredentialRecord record) {
        jdbc.sql("""
                        INSERT INTO passkey (id, member_id, credential_id, public_key, signature_count, verified, transports,
                          backup_eligible, backed_up, attestation, client_data, name, created_at, used_at)
                        VALUES (:id, :member, :credential, :key, :count, :verified, :transports, :eligible, :backedUp, :attestation,
                          :clientData, :name, :now, :now)
                        ON CONFLICT (credential_id) DO UPDATE SET signature_count = :count, backed_up = :backedUp, used_at = :now
                          WHERE passkey.member_id = :member""")
                .param("id", Ids.next())
                .param("member", member(record.getUserEntityUserId()))
                .param("credential", record.getCredentialId().getBytes())
                .param("key", record.getPublicKey().getBytes())
                .param("count", record.getSignatureCount())
                .param("verified", record.isUvInitialized())
                .param(
                        "transports",
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .toArray(String[]::new))
                .param("eligible", record.isBackupEligible())
                .param("backedUp", record.isBackupState())
                .param("attestation", bytes(record.getAttestationObject()))
                .param("clientData", bytes(record.getAttestationClientDataJSON()))
                .param("name", record.getLabel())
                .param("now", clock.instant())
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql("SELECT * FROM passkey WHERE credential_id = :credential")
                .param("credential", credentialId.getBytes())
                .query((row, number) -> record(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql("SELECT * FROM passkey WHERE member_id = :member ORDER BY created_at, id")
                .param("member", member(handle))
                .query((row, number) -> record(row))
                .list();
    }

    private static CredentialRecord record(ResultSet row) throws SQLException {
        Set<AuthenticatorTransport> transports = Stream.of(
                        (String[]) row.getArray("transports").getArray())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
        byte[] attestation = row.getBytes("attestation");
        byte[] clientData = row.getBytes("client_data");
        var record = ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(row.getObject("member_id", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("verified"))
                .transports(transports)
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .label(row.getString("name"))
                .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("used_at", OffsetDateTime.class).toInstant());
        if (attestation != null) {
            record.attestationObject(new Bytes(attestation));
        }
        if (clientData != null) {
            record.attestationClientDataJSON(new Bytes(clientData));
        }
        return record.build();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }
}
