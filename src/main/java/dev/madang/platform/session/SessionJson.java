package dev.madang.platform.session;

import dev.madang.platform.security.CurrentMember;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.jackson.SecurityJacksonModules;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * What a session holds as JSON that names its types, read back only if they stand on a list: those of Spring Security
 * and those marked {@link KeptInSession}. Who is signed in is kept as the {@link CurrentMember} alone. Spring Data's serializer is not used here, since it trusts the outermost type.
 */
class SessionJson implements RedisSerializer<Object> {

    private final ObjectWriter writer;
    private final ObjectReader reader;

    SessionJson(ClassLoader loader) {
        var types = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType(CurrentMember.class)
                .allowIfSubType(KeptInSession.class)
                .allowIfSubType(UUID.class)
                .allowIfSubType(Number.class);
        var json = JsonMapper.builder()
                .addModules(SecurityJacksonModules.getModules(loader, types))
                .build();
        writer = json.writerFor(Object.class);
        reader = json.readerFor(Object.class);
    }

    @Override
    public byte[] serialize(@Nullable Object value) {
        return value == null
                ? new byte[0]
                : writer.writeValueAsBytes(memberOf(value).orElse(value));
    }

    @Override
    public @Nullable Object deserialize(byte @Nullable [] json) {
        if (json == null || json.length == 0) {
            return null;
        }
        try {
            Object value = reader.readValue(json);
            return value instanceof CurrentMember member ? new SecurityContextImpl(member.toAuthentication()) : value;
        } catch (JacksonException e) {
            throw new SerializationException("A session holds what cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<Object> memberOf(Object value) {
        return value instanceof SecurityContext context
                        && context.getAuthentication() instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof CurrentMember member
                ? Optional.of(member)
                : Optional.empty();
    }
}
