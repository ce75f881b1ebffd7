package dev.madang.platform.search;

import org.apache.lucene.analysis.core.KeywordTokenizerFactory;
import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.ngram.EdgeNGramFilterFactory;
import org.apache.lucene.analysis.ngram.NGramTokenizerFactory;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilterFactory;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** The ways in which text is indexed and searched, by name. */
public class KoreanAnalysis implements LuceneAnalysisConfigurer {

    /** By meaning: morphemes without particles, see {@link KoreanAnalyzer}. */
    public static final String MEANING = "meaning";

    /** By pairs of neighbouring characters without spaces: a phrase of pairs finds any part of a text, however spaced. */
    public static final String PAIRS = "pairs";

    /** By every beginning of the whole text, for completing what is being typed; searched by {@link #WHOLE}. */
    public static final String BEGINNINGS = "beginnings";

    /** The text as one. */
    public static final String WHOLE = "whole";

    private static final String NEITHER_LETTER_NOR_FIGURE = "[^\\p{L}\\p{N}]+";
    private static final String LONGEST_BEGINNING = "40";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(MEANING).instance(new KoreanAnalyzer());
        context.analyzer(PAIRS)
                .custom()
                .tokenizer(NGramTokenizerFactory.class)
                .param("minGramSize", "2")
                .param("maxGramSize", "2")
                .charFilter(PatternReplaceCharFilterFactory.class)
                .param("pattern", NEITHER_LETTER_NOR_FIGURE)
                .param("replacement", "")
                .tokenFilter(LowerCaseFilterFactory.class);
        context.analyzer(BEGINNINGS)
                .custom()
                .tokenizer(KeywordTokenizerFactory.class)
                .tokenFilter(LowerCaseFilterFactory.class)
                .tokenFilter(EdgeNGramFilterFactory.class)
                .param("minGramSize", "1")
                .param("maxGramSize", LONGEST_BEGINNING);
        context.analyzer(WHOLE)
                .custom()
                .tokenizer(KeywordTokenizerFactory.class)
                .tokenFilter(LowerCaseFilterFactory.class);
    }
}
