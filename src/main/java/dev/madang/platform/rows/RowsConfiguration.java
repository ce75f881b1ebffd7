package dev.madang.platform.rows;

import dev.madang.shared.Won;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementCreatorFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets a named parameter be an instant, an amount of won, or one of an enum, which the driver does not know. */
@Configuration(proxyBeanMethods = false)
class RowsConfiguration {

    @Bean
    JdbcClient jdbcClient(JdbcTemplate jdbc) {
        return JdbcClient.create(new NamedParameterJdbcTemplate(jdbc) {
            @Override
            protected PreparedStatementCreator getPreparedStatementCreator(
                    String sql,
                    SqlParameterSource parameters,
                    @Nullable Consumer<PreparedStatementCreatorFactory> customizer) {
                return super.getPreparedStatementCreator(sql, new Parameters(parameters), customizer);
            }
        });
    }

    private record Parameters(SqlParameterSource given) implements SqlParameterSource {

        @Override
        public boolean hasValue(String name) {
            return given.hasValue(name);
        }

        @Override
        public @Nullable Object getValue(String name) {
            return switch (given.getValue(name)) {
                case Instant at -> at.atOffset(ZoneOffset.UTC);
                case Won won -> won.amount();
                case Enum<?> constant -> constant.name();
                case null -> null;
                case Object value -> value;
            };
        }

        @Override
        public int getSqlType(String name) {
            return given.getSqlType(name);
        }

        @Override
        public @Nullable String getTypeName(String name) {
            return given.getTypeName(name);
        }

        @Override
        public String @Nullable [] getParameterNames() {
            return given.getParameterNames();
        }
    }
}
