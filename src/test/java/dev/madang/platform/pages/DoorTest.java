package dev.madang.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorTest {

    @ParameterizedTest
    @CsvSource({
        "/shop, true",
        "/shop?sort=new, true",
        "/shop/orders/1, true",
        "/shopping, false",
        "/, false",
        "/listings?continue=/shop, false"
    })
    void itIsOpenOnItsFirstPageAndAllBelow(String path, boolean open) {
        assertThat(new Door("shop.door", "/shop", "tile-shop").isOpen(path)).isEqualTo(open);
    }
}
