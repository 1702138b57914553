package littlegiant.kernel;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads outside bytes, JSON or YAML, into a bounded {@link Value}. Broken syntax, a wrong charset or a broken limit ends the reading at once;
 * a number out of all bounds or a field told twice is collected, and reading goes on.
 */
public final class DocumentReader {

    /** Levels of objects and lists; the deepest known document has seven. */
    public static final int DEPTH_MAX = 24;

    /** Characters of one number; a figure of the largest size has 17. */
    public static final int NUMBER_LENGTH_MAX = 40;

    /** Characters of one text. */
    public static final int TEXT_LENGTH_MAX = 20_000;

    /** A number whose exponent does not even fit an int. */
    private static final Pattern HUGE_EXPONENT = Pattern.compile("[-+]?[0-9.]+[eE][-+]?\\d+");

    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH_MAX)
            .maxNumberLength(10_000)
            .maxStringLength(TEXT_LENGTH_MAX)
            .maxNameLength(200)
            .build();

    private static final JsonFactory JSON =
            JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build();

    private final Faults faults;

    private DocumentReader(Faults faults) {
        this.faults = faults;
    }

    /**
     * One JSON document.
     *
     * @throws AppException BODY_MISSING, BODY_UNREADABLE
     */
    public static Value json(byte[] body, Faults faults) {
        List<Value> all = new DocumentReader(faults).all(JSON, utf8(body));
        if (all.size() > 1) {
            throw unreadable(Fault.Code.SYNTAX, Text.of("只能有一份JSON文档", "there must be one JSON document only"));
        }
        return all.get(0);
    }

    /** One JSON document a line; empty lines are passed over. Each is read with its own faults by the caller. */
    public static List<String> lines(byte[] body) {
        return utf8(body).lines().filter(line -> !line.isBlank()).toList();
    }

    /**
     * All documents of a YAML stream.
     *
     * @throws AppException BODY_MISSING, BODY_UNREADABLE
     */
    public static List<Value> yaml(byte[] body, Faults faults) {
        String text = utf8(body);
        return new DocumentReader(faults).all(yamlFactory(text.length() + 1), text);
    }

    /**
     * The documents of a YAML stream of any length, one after another, none of them kept. The items of a list at the top are documents each; an
     * empty document is passed over.
     *
     * @param text its reader bounds the characters of one document
     * @param each takes a document and the faults of its own
     * @throws AppException BODY_UNREADABLE where the syntax breaks; the documents before that place were handed over
     */
    public static void yaml(Reader text, BiConsumer<Value, Faults> each) {
        try (JsonParser parser = yamlFactory(Integer.MAX_VALUE).createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.START_ARRAY) {
                    handOver(parser, each);
                    continue;
                }
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    handOver(parser, each);
                }
            }
        } catch (StreamConstraintsException e) {
            throw beyondLimit(e);
        } catch (JsonProcessingException e) {
            throw unreadable(Fault.Code.SYNTAX, place(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void handOver(JsonParser parser, BiConsumer<Value, Faults> each) throws IOException {
        Faults faults = new Faults();
        Value value = new DocumentReader(faults).value(parser, "");
        if (value != Value.Nul.NUL || !faults.isEmpty()) {
            each.accept(value, faults);
        }
    }

    private static YAMLFactory yamlFactory(int codePointsMax) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(codePointsMax);
        options.setNestingDepthLimit(DEPTH_MAX);
        return YAMLFactory.builder()
                .streamReadConstraints(CONSTRAINTS)
                .loaderOptions(options)
                .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
                .build();
    }

    /**
     * One YAML file of the rules.
     *
     * @throws RulesUnusable if it is not YAML
     */
    public static Value ruleYaml(String file, String text, Faults faults) {
        try {
            return yaml(text.getBytes(StandardCharsets.UTF_8), faults).get(0);
        } catch (AppException e) {
            throw new RulesUnusable(List.of("rules/" + file + ": " + e.detail().en()));
        }
    }

    private static String utf8(byte[] body) {
        if (body.length == 0) {
            throw new AppException(ErrorCode.BODY_MISSING, "请求没有内容", "the request has no body");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unreadable(Fault.Code.CHARSET, Text.of("内容不是UTF-8编码", "the body is not UTF-8"));
        }
    }

    private List<Value> all(JsonFactory factory, String text) {
        try (JsonParser parser = factory.createParser(text)) {
            List<Value> documents = new ArrayList<>();
            while (parser.nextToken() != null) {
                documents.add(value(parser, ""));
            }
            if (documents.isEmpty()) {
                throw new AppException(ErrorCode.BODY_MISSING, "请求没有内容", "the request has no body");
            }
            return documents;
        } catch (StreamConstraintsException e) {
            throw beyondLimit(e);
        } catch (JsonProcessingException e) {
            throw unreadable(Fault.Code.SYNTAX, place(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Value value(JsonParser parser, String pointer) throws IOException {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new JsonParseException(parser, "an alias"); // it would read as the text of its name
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_STRING -> new Value.Str(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText().replace("_", ""), pointer);
            case VALUE_TRUE -> new Value.Bool(true);
            case VALUE_FALSE -> new Value.Bool(false);
            case VALUE_NULL -> Value.Nul.NUL;
            default -> throw new JsonParseException(parser, "unexpected " + parser.currentToken());
        };
    }

    private Value object(JsonParser parser, String pointer) throws IOException {
        Map<String, Value> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String at = pointer + "/" + escape(name);
            parser.nextToken();
            if (fields.put(name, value(parser, at)) != null) {
                faults.add(at, Fault.Code.DUPLICATE, "字段重复出现", "the field is told twice");
            }
        }
        return new Value.Obj(fields);
    }

    private Value array(JsonParser parser, String pointer) throws IOException {
        List<Value> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, pointer + "/" + items.size()));
        }
        return new Value.Arr(items);
    }

    private Value number(String text, String pointer) {
        if (text.length() <= NUMBER_LENGTH_MAX) {
            try {
                BigDecimal number = new BigDecimal(text);
                if (!Decimals.isUnbounded(number)) {
                    return new Value.Num(number);
                }
            } catch (NumberFormatException e) {
                if (!HUGE_EXPONENT.matcher(text).matches()) {
                    return new Value.Str(
                            text); // YAML's 0x1F or 1:30 are not numbers here; the field's own check says so
                }
            }
        }
        faults.add(pointer, Fault.Code.OUT_OF_RANGE, "数值超出可用范围", "the number is out of all bounds");
        return Value.Nul.NUL;
    }

    /** As RFC 6901 wants it. */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Text place(JsonProcessingException e) {
        var at = e.getLocation();
        String line = at == null ? "?" : at.getLineNr() + ":" + at.getColumnNr();
        return Text.of("第" + line + "处语法有误", "broken syntax at line:column " + line);
    }

    private static AppException beyondLimit(StreamConstraintsException e) {
        boolean deep = e.getOriginalMessage().startsWith("Document nesting depth");
        return deep
                ? unreadable(
                        Fault.Code.TOO_DEEP,
                        Text.of("嵌套超过" + DEPTH_MAX + "层", "nested deeper than " + DEPTH_MAX + " levels"))
                : unreadable(
                        Fault.Code.TOO_LONG,
                        Text.of("有过长的文本、数字或字段名", "a text, a number or the name of a field is too long"));
    }

    private static AppException unreadable(Fault.Code code, Text detail) {
        return new AppException(ErrorCode.BODY_UNREADABLE, detail, List.of(new Fault("", code, detail)));
    }
}
