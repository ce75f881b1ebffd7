package dev.madang.assistant;

import dev.madang.platform.search.Hangul;
import dev.madang.platform.search.KoreanAnalyzer;
import dev.madang.platform.search.SearchForm;
import dev.madang.platform.search.Synonyms;
import dev.madang.shared.Sha256;
import java.util.List;
import java.util.Locale;

/**
 * Vectors without a model: what words a text has, their other names, and their letters in threes, each hashed to a dimension. Alike
 * is what has much of it in common.
 */
final class HashedVectors implements Embeddings {

    private static final int DIMENSIONS = 256;
    private static final float WORD = 3;
    private static final float OTHER_NAME = 2;
    private static final float LETTERS = .5f;
    private static final int THREE = 3;

    private final KoreanAnalyzer korean = new KoreanAnalyzer();
    private final Synonyms synonyms;

    HashedVectors(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    @Override
    public String name() {
        return "hashed-1";
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public boolean isSimple() {
        return true;
    }

    @Override
    public float alike() {
        return .45f;
    }

    @Override
    public List<float[]> of(List<String> texts) {
        return texts.stream().map(this::vector).toList();
    }

    private float[] vector(String text) {
        float[] vector = new float[DIMENSIONS];
        List<String> words = korean.words(SearchForm.of(text).toLowerCase(Locale.ROOT));
        for (String word : words) {
            add(vector, word, WORD);
            synonyms.of(word).forEach(name -> add(vector, name.toLowerCase(Locale.ROOT), OTHER_NAME));
            String letters = Hangul.letters(word);
            for (int i = 0; i + THREE <= letters.length(); i++) {
                add(vector, letters.substring(i, i + THREE), LETTERS);
            }
        }
        return normalized(vector);
    }

    private static void add(float[] vector, String feature, float weight) {
        byte[] hash = Sha256.of(feature);
        int dimension = (hash[0] & 0xff) % DIMENSIONS;
        vector[dimension] += (hash[1] & 1) == 0 ? weight : -weight;
    }

    /** Of length 1; of nothing at all the first dimension alone, for no vector may be all zero. */
    static float[] normalized(float[] vector) {
        double square = 0;
        for (float one : vector) {
            square += one * one;
        }
        if (square == 0 || Double.isNaN(square)) {
            vector[0] = 1;
            return vector;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
