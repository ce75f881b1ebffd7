package dev.madang.platform.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Korean text by its morphemes: particles and endings are dropped (텐트를 is 텐트), a compound counts whole and in its
 * parts (캠핑의자 is also 캠핑 and 의자), Latin words are in small letters and singular. Nouns that the dictionary lacks
 * stand in {@code search/words.txt}.
 */
public final class KoreanAnalyzer extends Analyzer {

    private static final UserDictionary WORDS = words();

    /** The words of a text, in its order. */
    public List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Without its particle: 드릴 of 드릴을. A word that falls into several is no stem with a particle, unless the first is the whole
     * and the rest its parts.
     *
     * @param parts what {@link #words} gave for it
     */
    public static String stem(String word, List<String> parts) {
        if (parts.isEmpty()) {
            return word;
        }
        String first = parts.getFirst();
        return parts.size() == 1 || first.equals(String.join("", parts.subList(1, parts.size()))) ? first : word;
    }

    /** Whether the dictionary has this Hangul as one word: then it is no typing mistake, though no text may have it. */
    public boolean isWord(String text) {
        try (TokenStream stream = tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var speech = stream.addAttribute(PartOfSpeechAttribute.class);
            stream.reset();
            boolean word = stream.incrementToken()
                    && term.toString().equals(text)
                    && speech.getLeftPOS() != POS.Tag.UNKNOWN
                    && speech.getLeftPOS() != POS.Tag.SL;
            while (stream.incrementToken()) {
                // To its end, as its contract asks.
            }
            stream.end();
            return word;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokenizer =
                new KoreanTokenizer(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, WORDS, DecompoundMode.MIXED, false);
        TokenStream meaningful = new KoreanPartOfSpeechStopFilter(tokenizer);
        return new TokenStreamComponents(tokenizer, new EnglishMinimalStemFilter(new LowerCaseFilter(meaningful)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream stream) {
        return new LowerCaseFilter(stream);
    }

    private static UserDictionary words() {
        try (var file = requireNonNull(KoreanAnalyzer.class.getResourceAsStream("/search/words.txt"))) {
            return UserDictionary.open(new InputStreamReader(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
