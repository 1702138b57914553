package littlegiant.http.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a page was asked, to be asked of another page. */
public record Queries(Map<String, List<String>> told) {

    public static Queries of(HttpRequest<?> request) {
        return new Queries(new LinkedHashMap<>(request.getParameters().asMap()));
    }

    public Queries without(String... names) {
        Map<String, List<String>> left = new LinkedHashMap<>(told);
        left.keySet().removeAll(List.of(names));
        return new Queries(left);
    }

    public Queries with(String name, String value) {
        return with(name, List.of(value));
    }

    public Queries with(String name, List<String> values) {
        Map<String, List<String>> more = new LinkedHashMap<>(told);
        more.put(name, values);
        return new Queries(more);
    }

    /** One parameter with one of its values. */
    public record Told(String name, String value) {}

    public List<Told> each() {
        return told.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(value -> new Told(one.getKey(), value)))
                .toList();
    }

    /** Behind a question mark, ready to be continued with an ampersand. */
    public String text() {
        UriBuilder uri = UriBuilder.of("/");
        told.forEach((name, values) -> uri.queryParam(name, values.toArray()));
        String query = uri.build().getRawQuery();
        return query == null ? "" : query;
    }
}
