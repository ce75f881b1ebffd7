package dev.madang.search;

import dev.madang.platform.text.Written;
import dev.madang.shared.Slugs;
import org.jspecify.annotations.Nullable;

/**
 * A rule about words, and words to try it with.
 *
 * @param example what is searched for in the preview
 */
record WordRuleForm(
        @Nullable String kind,
        @Written(most = 200) @Nullable String words,
        @Written(most = 80) @Nullable String example) {

    static final WordRuleForm EMPTY = new WordRuleForm("synonym", "", "");

    WordRule.Kind chosen() {
        return Slugs.find(WordRule.Kind.class, kind).orElse(WordRule.Kind.SYNONYM);
    }

    public String typed() {
        return words == null ? "" : words;
    }

    public boolean isChosen(String name) {
        return Slugs.of(chosen()).equals(name);
    }

    public String tried() {
        return example == null ? "" : example.strip();
    }
}
