package dev.madang.rental.catalog;

import dev.madang.platform.security.PageSources;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MapTiles.class)
class MapConfiguration {

    @Bean
    @ConditionalOnExpression("!'${madang.map.tiles:}'.isEmpty()")
    PageSources mapTileSources(MapTiles tiles) {
        return tiles.sources();
    }
}
