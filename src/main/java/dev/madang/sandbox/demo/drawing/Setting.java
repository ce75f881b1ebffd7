package dev.madang.sandbox.demo.drawing;

import static java.util.Objects.requireNonNull;

import dev.madang.shared.CsvTable;
import java.util.List;
import java.util.Map;

/**
 * Where gear of a category is at home.
 *
 * @param scenes names of artworks in {@code scenes/}
 * @param companions names of artworks in {@code companions/}: small things that may stand beside it
 */
record Setting(List<String> scenes, List<String> companions) {

    private static final Map<String, Setting> ALL = CsvTable.read("/demo/settings.csv")
            .byCode(row -> new Setting(names(row, "scenes"), names(row, "companions")));

    /** The category's own setting, or that of the first-level category that holds it. */
    static Setting of(String category) {
        Setting own = ALL.get(category);
        return own != null ? own : requireNonNull(ALL.get(category.substring(0, category.indexOf('-'))), category);
    }

    private static List<String> names(CsvTable.Row row, String column) {
        return List.of(row.text(column).split(" "));
    }
}
