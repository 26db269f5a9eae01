import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * Makes one modular jar of many jars: {@code OneModule VERSION MAIN-CLASS OUT REPLACEMENTS IN…}. Classes of the first
 * jar replace those of the others. Class files older than Java 6 are brought up to date, since no class-data cache
 * takes them.
 */
final class OneModule {
    private static final String NAME = "io.github.ipvs4j";
    /** The modules that the libraries need, without JNDI and XML, which only some parts of logback want. */
    private static final List<String> REQUIRED = List.of("java.base", "java.logging", "jdk.unsupported");

    /** Services that are looked for although no jar provides one; a module that may not look for them fails. */
    private static final List<String> LOOKED_FOR = List.of("ch.qos.logback.classic.spi.Configurator");

    /**
     * The classes of jnr for other systems: half a thousand classes, whose names each start from the jar would read.
     */
    private static final Set<String> OTHER_SYSTEMS =
            Set.of("aix", "darwin", "dragonflybsd", "freebsd", "openbsd", "solaris", "windows");

    /** The directory where JLine looks for its providers of terminals. */
    private static final String TERMINALS = "jline/providers/";

    /** The directory where native-image looks for its configuration. Ours includes that of JLine. */
    private static final String EXECUTABLE = "native-image/io.github.ipvs4j/";

    private static final String CONSTANTS = "jnr/constants/platform/";

    private static final int OLDEST = Opcodes.V1_6;
    private static final int NEW = Opcodes.V1_8;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Set<String> replacements = new HashSet<>();
    private final URLClassLoader libraries;

    private OneModule(URLClassLoader libraries) {
        this.libraries = libraries;
    }

    public static void main(String[] arguments) throws IOException {
        String version = arguments[0];
        String mainClass = arguments[1];
        Path out = Path.of(arguments[2]);
        List<Path> jars = new ArrayList<>();
        for (int i = 3; i < arguments.length; i++) {
            jars.add(Path.of(arguments[i]));
        }
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        try (URLClassLoader libraries = new URLClassLoader(urls)) {
            OneModule module = new OneModule(libraries);
            for (Path jar : jars) {
                module.add(jar);
                if (jar.equals(jars.get(0))) {
                    module.replacements.addAll(module.entries.keySet());
                }
            }
            module.entries.put("module-info.class", module.descriptor(version, mainClass));
            module.write(out, version, mainClass);
        }
    }

    private void add(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            jar.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
                try (InputStream in = jar.getInputStream(entry)) {
                    add(path.getFileName().toString(), entry.getName(), in.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void add(String jar, String name, byte[] bytes) {
        if (name.startsWith("META-INF/")) {
            String rest = name.substring("META-INF/".length());
            if (rest.startsWith("services/") || rest.startsWith(TERMINALS) || rest.startsWith(EXECUTABLE)) {
                entries.put(name, bytes);
            } else if (rest.startsWith("LICENSE") || rest.startsWith("NOTICE")) {
                entries.put("META-INF/licenses/" + jar + "/" + rest, bytes);
            }
        } else if (isOfAnotherSystem(name)) {
            return;
        } else if (name.endsWith(".class") && !name.equals("module-info.class")) {
            boolean known = entries.putIfAbsent(name, lifted(bytes)) != null;
            if (known && !replacements.contains(name)) {
                throw new IllegalStateException(name + " is in two jars");
            }
        } else if (!name.equals("module-info.class") && !name.startsWith("jni/")) {
            entries.put(name, bytes);
        }
    }

    private static boolean isOfAnotherSystem(String name) {
        int end = name.indexOf('/', CONSTANTS.length());
        return name.startsWith(CONSTANTS) && end > 0 && OTHER_SYSTEMS.contains(name.substring(CONSTANTS.length(), end));
    }

    private byte[] lifted(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        if ((reader.readShort(6) & 0xffff) >= OLDEST) {
            return bytes;
        }
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected String getCommonSuperClass(String one, String other) {
                try {
                    return super.getCommonSuperClass(one, other);
                } catch (TypeNotPresentException e) {
                    return "java/lang/Object"; // of a library that is optional and not here
                }
            }

            @Override
            protected ClassLoader getClassLoader() {
                return libraries;
            }
        };
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public void visit(
                            int version,
                            int access,
                            String name,
                            String signature,
                            String parent,
                            String[] interfaces) {
                        super.visit(NEW, access, name, signature, parent, interfaces);
                    }

                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
                        return new JSRInlinerAdapter(next, access, name, descriptor, signature, exceptions);
                    }
                },
                ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    private byte[] descriptor(String version, String mainClass) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, null);
        ModuleVisitor module = writer.visitModule(NAME, Opcodes.ACC_OPEN, version);
        module.visitMainClass(mainClass.replace('.', '/'));
        for (String required : REQUIRED) {
            module.visitRequire(required, "java.base".equals(required) ? Opcodes.ACC_MANDATED : 0, null);
        }
        for (String service : LOOKED_FOR) {
            module.visitUse(service.replace('.', '/'));
        }
        entries.forEach((name, bytes) -> {
            if (name.startsWith("META-INF/services/")) {
                String service = name.substring("META-INF/services/".length());
                // of the services here; the others are for servers that logback may run in
                if (entries.containsKey(service.replace('.', '/') + ".class")) {
                    String[] providers = new String(bytes, StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.strip().replace('.', '/'))
                            .toArray(String[]::new);
                    module.visitUse(service.replace('.', '/'));
                    module.visitProvide(service.replace('.', '/'), providers);
                }
            }
        });
        module.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void write(Path path, String version, String mainClass) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        try (OutputStream out = Files.newOutputStream(path);
                JarOutputStream jar = new JarOutputStream(out)) {
            put(jar, JarFile.MANIFEST_NAME, null);
            manifest.write(jar);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(jar, entry.getKey(), entry.getValue());
            }
        }
    }

    /** Always with the same time, so that the same input makes the same file. */
    private static void put(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTime(0);
        jar.putNextEntry(entry);
        if (bytes != null) {
            jar.write(bytes);
        }
    }
}
