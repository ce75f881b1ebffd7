package dev.madang.member.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;

/**
 * When something happened in a session. As text: sessions read back nothing that names a type of its own.
 *
 * @param name of the attribute
 */
record SessionMoment(String name) {

    void set(HttpSession session, Instant at) {
        session.setAttribute(name, String.valueOf(at.toEpochMilli()));
    }

    Optional<Instant> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(name))
                .map(at -> Instant.ofEpochMilli(Long.parseLong(at.toString())));
    }
}
