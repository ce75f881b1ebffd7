package dev.madang.sandbox.demo.drawing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Paints artworks: puts a colour in the place of each colour word. */
record Colours(Map<String, String> words) {

    private static final Pattern COLOUR_WORD = Pattern.compile("(?<=(?:fill|stroke)=\")(?!none\")[a-z]+[0-9]?(?=\")");

    /** Later swatches win over earlier ones. */
    static Colours of(List<Swatch> swatches) {
        Map<String, String> words = new HashMap<>(Swatch.PIGMENTS);
        swatches.forEach(swatch -> words.putAll(swatch.colours()));
        return new Colours(words);
    }

    /** @throws IllegalArgumentException for a word that names no colour */
    String paint(String artwork) {
        return COLOUR_WORD.matcher(artwork).replaceAll(word -> colour(word.group()));
    }

    private String colour(String word) {
        String colour = words.get(word);
        if (colour == null) {
            throw new IllegalArgumentException("No colour is called " + word);
        }
        return colour;
    }
}
