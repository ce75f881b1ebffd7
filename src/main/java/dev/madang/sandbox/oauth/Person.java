package dev.madang.sandbox.oauth;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a tester can be at a provider.
 *
 * @param id digits, as Kakao's are
 * @param email or null for who gave none
 * @param emailVerified whether the provider checked the address
 */
record Person(String id, String nickname, @Nullable String email, boolean emailVerified) {

    /** One of each kind that signing in treats differently. */
    static final List<Person> CAST = List.of(
            new Person("1000000001", "소라", "sora@naver.com", true),
            new Person("1000000002", "하준", "hajun@naver.com", true),
            new Person("1000000003", "민준", null, false),
            new Person("1000000004", "유나", "yuna@mail.example", false),
            new Person("1000000005", "게스트의 다른 계정", "guest@demo.madang", true));

    static Optional<Person> ofCast(String id) {
        return CAST.stream().filter(person -> person.id().equals(id)).findFirst();
    }
}
