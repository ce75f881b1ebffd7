package dev.madang.assistant;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.document.MetadataMode;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;
import org.springframework.ai.openai.OpenAiEmbeddingModel;
import org.springframework.ai.openai.OpenAiEmbeddingOptions;

/** Asks a model for vectors, many texts at once. */
final class AskedVectors implements Embeddings {

    private final AssistantSettings settings;
    private final Supervision supervision;
    private final CircuitBreaker breaker;
    private final OpenAiEmbeddingModel model;
    private final OpenAiEmbeddingOptions options;

    AskedVectors(AssistantSettings settings, ModelCalls calls, Clock clock) {
        this.settings = settings;
        this.supervision = new Supervision(Purpose.EMBEDDING, settings.embeddingModel(), 0, calls, settings);
        this.breaker = new CircuitBreaker(clock);
        OpenAiEmbeddingOptions.Builder builder = OpenAiEmbeddingOptions.builder();
        builder.baseUrl(settings.address())
                .apiKey(settings.key())
                .model(settings.embeddingModel())
                .timeout(settings.timeout())
                .maxRetries(0);
        builder.dimensions(settings.embeddingDimensions());
        this.options = builder.build();
        this.model = OpenAiEmbeddingModel.builder()
                .options(options)
                .metadataMode(MetadataMode.EMBED)
                .build();
    }

    @Override
    public String name() {
        return settings.embeddingModel() + "-" + settings.embeddingDimensions();
    }

    @Override
    public int dimensions() {
        return settings.embeddingDimensions();
    }

    @Override
    public boolean isAway() {
        return breaker.isResting() || supervision.isAway();
    }

    @Override
    public float alike() {
        return .4f;
    }

    @Override
    public List<float[]> of(List<String> texts) {
        return supervision
                .call(
                        texts.stream().mapToInt(String::length).sum(),
                        () -> breaker.patiently(() -> model.call(new EmbeddingRequest(texts, options))),
                        response -> response.getMetadata().getUsage(),
                        response -> vectors(response, texts.size()))
                .orElseThrow(() -> new ModelAway("The model gave other vectors than were asked for"));
    }

    private @Nullable List<float[]> vectors(EmbeddingResponse response, int texts) {
        List<float[]> vectors = response.getResults().stream()
                .map(result -> HashedVectors.normalized(result.getOutput()))
                .toList();
        boolean isSound = vectors.size() == texts && vectors.stream().allMatch(vector -> vector.length == dimensions());
        return isSound ? vectors : null;
    }
}
