package dev.madang.center.registration;

import dev.madang.center.Links;
import dev.madang.pass.PassUse;
import dev.madang.pass.PassUses;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a wallet calls the classes that passes are kept aside for. */
@Configuration(proxyBeanMethods = false)
class RegistrationsInWallet {

    @Bean
    PassUses passesInSeats(JdbcClient jdbc) {
        return new Classes(PassUse.REGISTRATION, jdbc);
    }

    @Bean
    PassUses passesOnWaitingLists(JdbcClient jdbc) {
        return new Classes(PassUse.WAITING, jdbc);
    }

    private record Classes(String kind, JdbcClient jdbc) implements PassUses {

        @Override
        public Map<UUID, Thing> of(Collection<UUID> slots) {
            return jdbc
                    .sql("""
                            SELECT s.id, c.name || ' · ' || p.name FROM slot s JOIN program p ON p.id = s.program_id
                            JOIN center c ON c.id = s.center_id WHERE s.id = ANY (:slots)""")
                    .param("slots", slots.toArray(UUID[]::new))
                    .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, one -> new Thing(one.getValue(), Links.slot(one.getKey()))));
        }
    }
}
