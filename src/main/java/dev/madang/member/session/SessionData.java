package dev.madang.member.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.platform.privacy.PersonalData;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ByteArrayResource;

/** Where a member is signed in, which stands in no table. It ends when they leave. */
@Configuration(proxyBeanMethods = false)
class SessionData {

    @Bean
    @Order(16)
    PersonalData personalDataOfSessions(MemberSessions sessions) {
        return PersonalData.of("account").gives((member, folder) -> {
            String lines = sessions.of(member, null).stream()
                    .map(SessionData::line)
                    .collect(Collectors.joining("", "browser,system,first_seen,last_seen\r\n", ""));
            folder.put("sessions.csv", new ByteArrayResource(lines.getBytes(UTF_8)));
        });
    }

    private static String line(SignedInSession session) {
        return Stream.of(
                        said(session.device().browser()),
                        said(session.device().system()),
                        session.firstSeen().toString(),
                        session.lastSeen().toString())
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String said(@Nullable String name) {
        return name == null ? "" : name;
    }
}
