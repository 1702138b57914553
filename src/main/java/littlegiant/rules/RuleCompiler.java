package littlegiant.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.RulesUnusable;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.compiler.kie.builder.impl.MemoryKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.KieModule;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.Results;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.conf.KieBaseMutabilityOption;

/**
 * Turns the text of rules into a knowledge base. What ships in the jar was compiled when the jar was built ({@link #main}), because the first Drools
 * compilation of a JVM costs seconds; the compiled form is used only while its hash is that of the text beside it.
 */
public final class RuleCompiler {

    /** The compiled rules on the class path, and the hash of the text they were compiled from. */
    private static final String PACKED = "/compiled-rules/rules.kjar";

    private static final String PACKED_HASH = "/compiled-rules/rules.hash";

    /** The names of compiled classes carry it, so it must be the one they were built with: the first build of the build's own JVM. */
    private static final String PACKED_VERSION = "1.1";

    private static final AtomicInteger BUILDS = new AtomicInteger();

    private RuleCompiler() {}

    /** Called by the build: {@code RuleCompiler <rules folder> <output folder>}. */
    public static void main(String... args) throws IOException {
        RuleFolder folder = RuleFolder.of(Path.of(args[0]));
        Path out = Path.of(args[1]);
        Files.createDirectories(out);
        Files.write(out.resolve("rules.kjar"), ((InternalKieModule) build(folder)).getBytes());
        Files.writeString(out.resolve("rules.hash"), folder.compiledHash());
    }

    /** @throws RulesUnusable with every fault */
    static KieBase compile(RuleFolder folder) {
        KieServices services = KieServices.Factory.get();
        KieModule module = packed(folder);
        if (module == null) {
            module = build(folder);
        }
        ReleaseId id = module.getReleaseId();
        KieBaseConfiguration configuration = services.newKieBaseConfiguration();
        configuration.setOption(KieBaseMutabilityOption.DISABLED);
        KieBase base = services.newKieContainer(id).newKieBase(configuration);
        services.getRepository().removeKieModule(id);
        return base;
    }

    private static @Nullable KieModule packed(RuleFolder folder) {
        try (var hash = RuleCompiler.class.getResourceAsStream(PACKED_HASH);
                var jar = RuleCompiler.class.getResourceAsStream(PACKED)) {
            if (hash == null
                    || jar == null
                    || !new String(hash.readAllBytes(), StandardCharsets.UTF_8).equals(folder.compiledHash())) {
                return null;
            }
            KieServices services = KieServices.Factory.get();
            KieModuleModel model = services.newKieModuleModel();
            KieBuilderImpl.setDefaultsforEmptyKieModule(model);
            ReleaseId id = services.newReleaseId("littlegiant", "rules", PACKED_VERSION);
            MemoryKieModule files = new MemoryKieModule(id, model, MemoryFileSystem.readFromJar(jar));
            KieModule module = new CanonicalKieModule(files);
            services.getRepository().addKieModule(module);
            return module;
        } catch (IOException e) {
            throw new UncheckedIOException("the compiled rules cannot be read", e);
        }
    }

    /** One build at a time: builds share state inside Drools. */
    private static synchronized KieModule build(RuleFolder folder) {
        List<RuleFile> files = new ArrayList<>();
        folder.ending(".drl").forEach((name, text) -> files.add(RuleFile.of(name, text)));
        List<String> faults = houseFaults(files);
        KieBuilder builder = build(folder.ending(".drl"));
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            faults.addAll(compilerFaults(files, builder.getResults()));
        }
        if (!faults.isEmpty()) {
            throw new RulesUnusable(faults);
        }
        return builder.getKieModule();
    }

    private static KieBuilder build(Map<String, String> drl) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(services.newReleaseId("littlegiant", "rules", "1." + BUILDS.incrementAndGet()));
        drl.forEach((name, text) -> files.write("src/main/resources/" + name, text));
        return services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    }

    private static List<String> houseFaults(List<RuleFile> files) {
        List<String> faults = new ArrayList<>();
        if (files.isEmpty()) {
            faults.add("rules/: holds no .drl file");
        }
        Map<String, String> codes = new HashMap<>();
        for (RuleFile file : files) {
            faults.addAll(file.faults());
            for (RuleFile.Rule rule : file.rules()) {
                String other = codes.put(rule.code(), file.name());
                if (other != null) {
                    faults.add(file.at(rule) + "its code " + rule.code() + " stands in rules/" + other + " too");
                }
            }
        }
        return faults;
    }

    /** The compiler names a file, seldom a rule; each rule is therefore built alone to find the broken ones. */
    private static List<String> compilerFaults(List<RuleFile> files, Results results) {
        List<String> faults = new ArrayList<>();
        for (RuleFile file : files) {
            for (RuleFile.Rule rule : file.rules()) {
                KieBuilder alone = build(Map.of(file.name(), file.head() + rule.text()));
                errors(alone.getResults()).forEach(message -> faults.add(file.at(rule) + firstLine(message.getText())));
            }
        }
        if (faults.isEmpty()) {
            errors(results)
                    .forEach(message -> faults.add("rules/" + message.getPath() + ": " + firstLine(message.getText())));
        }
        return faults.stream().distinct().toList();
    }

    /** Without what only follows from the one before it. */
    private static Stream<Message> errors(Results results) {
        return results.getMessages(Message.Level.ERROR).stream()
                .filter(message -> !message.getText().startsWith("Parser returned a null Package"));
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }
}
