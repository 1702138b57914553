package littlegiant.demo;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.audit.By;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Institution;
import littlegiant.catalog.ProductReader;
import littlegiant.catalog.Upserts;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import littlegiant.profile.Enterprises;
import littlegiant.profile.Profile;
import littlegiant.profile.ProfileReader;

/** Fills an empty store with the shipped catalogue and firms; a store that holds anything is left as it is. */
@Singleton
public class DemoData {

    /** The day up to which the demo's figures are told. */
    private static final LocalDate TOLD_ON = LocalDate.of(2026, 11, 23);

    private static final By DEMO = By.system("demo data");

    private final Catalogue catalogue;
    private final Upserts upserts;
    private final Enterprises enterprises;
    private final ProfileReader profiles;

    public DemoData(Catalogue catalogue, Upserts upserts, Enterprises enterprises, ProfileReader profiles) {
        this.catalogue = catalogue;
        this.upserts = upserts;
        this.enterprises = enterprises;
        this.profiles = profiles;
    }

    /** Whether the store is empty. */
    public boolean isWanted() {
        return enterprises.count() == 0 && catalogue.count() == 0;
    }

    /**
     * All of it, or nothing.
     *
     * @param products reads them with the rules of the first release
     */
    @Transactional
    public void fillEmptyStore(ProductReader products) {
        List<Institution> institutions = institutions(products);
        institutions.forEach(institution -> upserts.put(institution, DEMO));
        List<ProductReader.Reading> readings = new ArrayList<>();
        institutions.forEach(
                institution -> readings.addAll(products("catalog/" + institution.id() + ".yaml", products)));
        upserts.publishAll(readings, DEMO);
        firms().forEach(firm -> enterprises.put(firm, null, DEMO));
    }

    private List<Institution> institutions(ProductReader reader) {
        Faults faults = new Faults();
        List<Institution> institutions = new ArrayList<>();
        for (Value document : DocumentReader.yaml(bytes("catalog/institutions.yaml"), faults)) {
            Institution institution = reader.institution(document, faults);
            if (institution != null) {
                institutions.add(institution);
            }
        }
        faults.throwIfAny(ErrorCode.INTERNAL);
        return institutions;
    }

    private List<ProductReader.Reading> products(String file, ProductReader reader) {
        Faults faults = new Faults();
        List<ProductReader.Reading> readings = new ArrayList<>();
        for (Value document : DocumentReader.yaml(bytes(file), faults)) {
            ProductReader.Reading reading = reader.read(document, faults);
            if (reading != null) {
                readings.add(reading);
            }
        }
        faults.throwIfAny(ErrorCode.INTERNAL);
        return readings;
    }

    /** Those of the demo's firms that are in the store. */
    public List<Profile> stored() {
        return firms().stream()
                .filter(firm -> enterprises.find(firm.uscc()).isPresent())
                .toList();
    }

    private List<Profile> firms() {
        List<Profile> firms = new ArrayList<>();
        for (String line : DocumentReader.lines(bytes("firms.ndjson"))) {
            Faults faults = new Faults();
            firms.add(
                    profiles.read(DocumentReader.json(line.getBytes(StandardCharsets.UTF_8), faults), TOLD_ON, faults));
        }
        return firms;
    }

    private static byte[] bytes(String file) {
        try (InputStream in = DemoData.class.getResourceAsStream("/demo/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the demo lacks " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
