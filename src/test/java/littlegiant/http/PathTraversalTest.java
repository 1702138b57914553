package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import littlegiant.http.TestServer.Reply;
import littlegiant.kernel.RuleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No address, no file that is sent and no rule folder leads to a file that is not meant. */
class PathTraversalTest {

    private final TestServer server = TestServer.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/..%2fapplication.yml",
                "/static/%2e%2e/application.yml",
                "/static/%2e%2e%2fapplication.yml",
                "/static/..%5capplication.yml",
                "/static/....//application.yml",
                "/static/%252e%252e%252fapplication.yml",
                "/schema/..%2f..%2fapplication.yml",
                "/swagger-ui/..%2f..%2f..%2f..%2fapplication.yml",
                "/swagger/..%2f..%2fapplication.yml",
                "/static//etc/passwd",
                "/static/%00application.yml"
            })
    void noAddressLeadsOutOfTheFilesThatAreMeant(String path) {
        Reply reply = server.get(path);

        assertThat(reply.status()).isIn(400, 401, 403, 404);
        assertThat(reply.body()).doesNotContain("datasources").doesNotContain("root:");
    }

    @Test
    void anArchiveWritesNoFileWherever() throws IOException {
        Path evil = Path.of("evil-of-the-test.xml").toAbsolutePath();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../".repeat(20) + evil.toString().substring(1)));
            zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>"
                    .getBytes(StandardCharsets.UTF_8));
        }

        Reply reply = server.send(
                "POST",
                "/api/v1/enterprises/import?dryRun=true",
                bytes.toByteArray(),
                "Content-Type",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "Content-Disposition",
                "attachment; filename=\"../../../../x.xlsx\"");

        assertThat(reply.status()).isBetween(400, 422);
        assertThat(reply.body()).doesNotContain("root:");
        assertThat(evil).doesNotExist();
    }

    @Test
    void aRuleFolderIsReadBelowItsRoot(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.yaml"), "secret: 1");
        Path root = Files.createDirectory(folder.resolve("rules"));
        Files.createSymbolicLink(root.resolve("link"), folder);
        Files.writeString(root.resolve("metrics.yaml"), "x: 1");

        RuleFolder rules = RuleFolder.of(root);

        assertThat(secret).exists();
        assertThat(rules.texts().keySet()).containsExactly("metrics.yaml");
    }
}
