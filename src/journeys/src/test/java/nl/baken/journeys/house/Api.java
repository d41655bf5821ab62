package nl.baken.journeys.house;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.MediaType;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.ResponseValidator;
import io.vertx.openapi.validation.ValidatableResponse;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The API as a program meets it. Every answer is held against the OpenAPI document that the instance serves, by another
 * library's judgement, and so is every request that was taken.
 */
public final class Api implements AutoCloseable {
    private static final String DOCUMENT = "/api/v1/openapi.json";
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    /** The library has no name for problems, and reads this type as JSON too. Which one came is compared before. */
    private static final String PROBLEM_FOR_IT = "application/hal+json";

    private final Web web;
    private final Map<String, String> own;
    private final Vertx vertx;
    private final OpenAPIContract contract;
    private final ResponseValidator responses;

    /** The portal's, for everybody. */
    public Api(Baken baken) {
        this(baken, DOCUMENT, Map.of());
    }

    /** The centre's, for another case system that holds this token. */
    public static Api ofCentre(Baken baken, String token) {
        return new Api(baken, "/centrum" + DOCUMENT, Map.of("Authorization", "Bearer " + token));
    }

    private Api(Baken baken, String address, Map<String, String> headers) {
        web = new Web(baken.url());
        own = headers;
        vertx = Vertx.vertx(
                new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(1));
        JsonObject document = new JsonObject(web.get(address, pairs(own)).body().replace(PROBLEM, PROBLEM_FOR_IT))
                // a whole address is what it knows, and / is what is right for every portal
                .put("servers", new JsonArray().add(new JsonObject().put("url", baken.url() + "/")));
        contract = OpenAPIContract.from(vertx, document)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        responses = ResponseValidator.create(vertx, contract);
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, Map.of());
    }

    public HttpResponse<String> post(String path, String type, String body) {
        return send("POST", path, body, Map.of("Content-Type", type));
    }

    public HttpResponse<String> send(String method, String path, @Nullable String body, Map<String, String> headers) {
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        Map<String, String> all = new LinkedHashMap<>(own);
        all.putAll(headers);
        HttpResponse<String> answer = web.send(method, path, publisher, pairs(all));
        check(method, path, body, answer);
        return answer;
    }

    private static String[] pairs(Map<String, String> headers) {
        return headers.entrySet().stream()
                .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
    }

    private void check(String method, String path, @Nullable String body, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        int status = answer.statusCode();
        Operation operation = contract.findOperation(path, HttpMethod.valueOf(method));
        if (operation == null) {
            if ((status != 404 && status != 405) || !type.equals(PROBLEM)) {
                throw new AssertionError(method + " " + path + " is not in the document and answers " + status);
            }
            return;
        }
        if (status >= 400 != type.equals(PROBLEM)) {
            throw new AssertionError(method + " " + path + " answers " + status + " as " + type);
        }
        Map<String, String> headers = new LinkedHashMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        String typeForIt = type.equals(PROBLEM) ? PROBLEM_FOR_IT : type;
        ValidatableResponse validatable = answer.body().isEmpty()
                ? ValidatableResponse.create(status, headers)
                : ValidatableResponse.create(status, headers, Buffer.buffer(answer.body()), typeForIt);
        try {
            responses
                    .validate(validatable, operation.getOperationId())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw new AssertionError(
                    method + " " + path + " answers " + status + " otherwise than documented: " + answer.body(), e);
        }
        if ((status == 201 || !own.isEmpty() && status < 300) && operation.getRequestBody() != null) {
            requireDocumented(operation, String.valueOf(body));
        }
    }

    /** What was taken must be what the document says it takes. */
    private void requireDocumented(Operation operation, String body) {
        if (!allows(operation, body)) {
            throw new AssertionError("Taken, and not as documented: " + body);
        }
    }

    /** Whether the document allows such a body for a report. */
    public boolean allowsReport(String body) {
        return allows(contract.operation("sendReport"), body);
    }

    private boolean allows(Operation operation, String body) {
        MediaType taken = operation.getRequestBody().getContent().get(JSON);
        if (taken == null) {
            throw new AssertionError(operation.getOperationId() + " takes no JSON");
        }
        return Boolean.TRUE.equals(contract.getSchemaRepository()
                .validator(taken.getSchema())
                .validate(new JsonObject(body))
                .getValid());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
