package dev.madang.shop.drop;

import dev.madang.platform.metrics.Level;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Drops, seen from outside. */
@Configuration(proxyBeanMethods = false)
class DropLevels {

    @Bean
    Level openDrops() {
        return new Level("open-drops", """
                SELECT count(*) FROM shop_drop WHERE opens_at <= :now AND closes_at > :now""");
    }
}
