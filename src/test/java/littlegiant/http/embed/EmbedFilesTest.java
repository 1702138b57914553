package littlegiant.http.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import littlegiant.kernel.Hash;
import org.junit.jupiter.api.Test;

/** Names and hashes of what partners' pages load. */
class EmbedFilesTest {

    private final EmbedFiles files = new EmbedFiles();

    private static String text(EmbedFiles.File file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aNameAndAHashSayWhatIsInAFile() throws NoSuchAlgorithmException {
        for (EmbedFiles.File file : List.of(files.script(), files.style())) {
            byte[] digest = MessageDigest.getInstance("SHA-384").digest(file.bytes());

            assertThat(file.name()).contains("-" + Hash.of(file.bytes()).substring(0, 16) + ".");
            assertThat(file.integrity())
                    .isEqualTo("sha384-" + Base64.getEncoder().encodeToString(digest));
            assertThat(files.find(file.name())).contains(file);
        }
    }

    @Test
    void theLoaderNamesTheCoreAndItsHash() {
        String loader = text(files.loader());
        String name = loader.replaceAll("(?s).*'files/([^']+)'.*", "$1");
        EmbedFiles.File core = files.find(name).orElseThrow();

        assertThat(loader)
                .contains("core.integrity = '" + core.integrity() + "'")
                .doesNotContain("{core}", "{integrity}");
        assertThat(core.isScript()).isTrue();
        assertThat(text(core))
                .contains("title: '融资与政策建议'", "title: 'Financing and policy suggestions'")
                .doesNotContain("{embed.");
    }

    @Test
    void nothingElseIsFound() {
        assertThat(files.find("v1.js")).isEqualTo(Optional.empty());
        assertThat(files.find("../application.yml")).isEqualTo(Optional.empty());
    }

    /** What a strict policy of a partner, or our own, would refuse. */
    @Test
    void noFileAsksForMoreThanAStrictPolicyGives() {
        String name = text(files.loader()).replaceAll("(?s).*'files/([^']+)'.*", "$1");

        for (EmbedFiles.File file : List.of(files.loader(), files.find(name).orElseThrow(), files.script())) {
            assertThat(text(file))
                    .doesNotContain(
                            "eval(",
                            "new Function",
                            "innerHTML",
                            "document.write",
                            ".cssText",
                            "setAttribute('style'",
                            "localStorage",
                            "document.cookie");
        }
    }
}
