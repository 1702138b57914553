package littlegiant.http.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import littlegiant.kernel.Hash;

/** Where the files that pages load stand. An address changes with what is in the file, so a browser may keep what it has for good. */
final class Assets {

    /** Of the hash, in an address. */
    private static final int DIGITS = 12;

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** Of a file of ours, in {@code static/}. */
    static String of(String file) {
        return ADDRESSES.computeIfAbsent(
                file,
                name -> "/static/" + name + "?v="
                        + Hash.of(bytes("static/" + name)).substring(0, DIGITS));
    }

    /** Of a file that a kit brings, in the folder {@code dist/} of its package. */
    static String ofKit(String kit, String file) {
        return ADDRESSES.computeIfAbsent(
                kit + "/" + file, path -> "/webjars/" + kit + "/" + version(kit) + "/dist/" + file);
    }

    /** The version that the build took. */
    private static String version(String kit) {
        Properties pom = new Properties();
        try (InputStream in = open("META-INF/maven/org.webjars.npm/" + kit + "/pom.properties")) {
            pom.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pom.getProperty("version");
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("the class path has no " + resource);
        }
        return in;
    }
}
