package dev.madang.sandbox.demo.drawing;

import dev.madang.shared.CsvTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Colours that go together, by the words artworks use.
 *
 * @param hue what a viewer would call them; things of one hue do not stand out from a background of the same
 */
record Swatch(String hue, Map<String, String> colours) {

    /** For objects: main, shade, light, accent, deep. */
    static final List<Swatch> PALETTES = List.copyOf(read("/demo/palettes.csv").values());

    /** For what is around them: sky and ground, wall and floor. */
    static final List<Swatch> AIRS = List.copyOf(read("/demo/airs.csv").values());

    /** For things that are always of one stuff: a violin, a trumpet. */
    static final Map<String, Swatch> MATERIALS = read("/demo/materials.csv");

    /** For faces: skin, tan, blush, lip. */
    static final List<Swatch> SKINS = List.copyOf(read("/demo/skins.csv").values());

    /** For hair: hair, shine. */
    static final List<Swatch> HAIRS = List.copyOf(read("/demo/hairs.csv").values());

    static final Swatch SILVER = new Swatch("stone", Map.of("hair", "#a9a5a1", "shine", "#dedbd6"));

    /** The colours that are the same in every picture. */
    static final Map<String, String> PIGMENTS =
            CsvTable.read("/demo/pigments.csv").byCode(row -> row.text("colour"));

    private static Map<String, Swatch> read(String table) {
        return CsvTable.read(table).byCode(Swatch::swatch);
    }

    private static Swatch swatch(CsvTable.Row row) {
        Map<String, String> colours = new LinkedHashMap<>();
        row.header().stream().skip(2).forEach(word -> colours.put(word, row.text(word)));
        return new Swatch(row.text("hue"), Map.copyOf(colours));
    }
}
