package dev.madang.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.madang.test.ClassPath;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What templates get are values: no entity, nor anything through whose components or methods one could be reached. The
 * compiler says which type each value has that is put into a model or a section. An {@code @Embeddable} record is a value.
 */
class TemplateModelsTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path PLANTED = Path.of("src/test/java/dev/planted/page");

    /** Who takes values for templates as objects of no type. */
    private static final List<String> TAKERS = List.of(
            "org.springframework.ui.",
            "org.springframework.web.servlet.",
            "dev.madang.platform.pages.",
            "dev.madang.platform.web.");

    private static final Pattern OF_NO_TYPE = Pattern.compile("\\bObject\\b");

    private static final Pattern FILLS_MODELS =
            Pattern.compile("\\b(Model|ModelMap|ModelAndView|PageSection|ModelAttribute|Answer)\\b");

    @Test
    void noEntityReachesATemplate() throws IOException {
        assertThat(reached(MAIN)).isEmpty();
    }

    @Test
    void anEntityInAListOfAPageOrGivenByItselfIsFound() throws IOException {
        assertThat(reached(PLANTED))
                .containsExactlyInAnyOrder(
                        "PlantedController.java: PlantedPage > Row > PlantedEntity",
                        "PlantedController.java: PlantedEntity");
    }

    private static Set<String> reached(Path sources) throws IOException {
        try (var files = Files.walk(sources)) {
            List<Path> fillers = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> FILLS_MODELS.matcher(read(file)).find())
                    .toList();
            assertThat(fillers).isNotEmpty();
            return reached(fillers);
        }
    }

    private static Set<String> reached(List<Path> fillers) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, UTF_8);
        var options = List.of("-proc:none", "-classpath", ClassPath.get());
        var problems = new DiagnosticCollector<JavaFileObject>();
        var task = (JavacTask)
                compiler.getTask(null, files, problems, options, null, files.getJavaFileObjectsFromPaths(fillers));
        var given = new GivenValues(Trees.instance(task));
        var units = task.parse();
        task.analyze();
        assertThat(problems.getDiagnostics())
                .filteredOn(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .isEmpty();
        units.forEach(unit -> given.scan(unit, null));
        assertThat(given.values).as("values that were given").isPositive();
        return given.entities;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static class GivenValues extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final Trees trees;
        final Set<String> entities = new TreeSet<>();
        int values;

        GivenValues(Trees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
            given(call, call.getArguments());
            return super.visitMethodInvocation(call, none);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void none) {
            given(made, made.getArguments());
            return super.visitNewClass(made, none);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
            var element = (ExecutableElement) trees.getElement(getCurrentPath());
            if (element.getAnnotation(ModelAttribute.class) != null) {
                walk(element.getReturnType());
            }
            element.getParameters().stream()
                    .filter(parameter -> parameter.getAnnotation(ModelAttribute.class) != null)
                    .forEach(parameter -> walk(parameter.asType()));
            return super.visitMethod(method, none);
        }

        private void given(Tree call, List<? extends ExpressionTree> arguments) {
            if (trees.getElement(getCurrentPath()) instanceof ExecutableElement called
                    && TAKERS.stream().anyMatch(called.getEnclosingElement().toString()::startsWith)) {
                for (int i = 0; i < arguments.size(); i++) {
                    TypeMirror wanted = called.getParameters()
                            .get(Math.min(i, called.getParameters().size() - 1))
                            .asType();
                    if (OF_NO_TYPE.matcher(wanted.toString()).find()) {
                        walk(trees.getTypeMirror(new TreePath(getCurrentPath(), arguments.get(i))));
                    }
                }
            }
        }

        private void walk(TypeMirror type) {
            values++;
            walk(type, List.of(), new HashSet<>());
        }

        private void walk(TypeMirror type, List<String> way, Set<Element> seen) {
            switch (type) {
                case ArrayType array -> walk(array.getComponentType(), way, seen);
                case WildcardType wildcard
                when wildcard.getExtendsBound() != null -> walk(wildcard.getExtendsBound(), way, seen);
                case DeclaredType declared -> {
                    declared.getTypeArguments().forEach(argument -> walk(argument, way, seen));
                    look((TypeElement) declared.asElement(), way, seen);
                }
                default -> {}
            }
        }

        private void look(TypeElement type, List<String> way, Set<Element> seen) {
            if (!type.toString().startsWith("dev.") || !seen.add(type)) {
                return;
            }
            var here = new ArrayList<>(way);
            here.add(type.getSimpleName().toString());
            if (isEntity(type)) {
                String filler = Path.of(getCurrentPath()
                                .getCompilationUnit()
                                .getSourceFile()
                                .getName())
                        .getFileName()
                        .toString();
                entities.add(filler + ": " + String.join(" > ", here));
                return;
            }
            type.getPermittedSubclasses().forEach(permitted -> walk(permitted, way, seen));
            type.getEnclosedElements().stream()
                    .filter(member -> member.getKind() == ElementKind.METHOD)
                    .filter(member -> !member.getModifiers().contains(Modifier.STATIC))
                    .map(ExecutableElement.class::cast)
                    .filter(method -> method.getParameters().isEmpty())
                    .forEach(method -> walk(method.getReturnType(), here, seen));
        }

        private static boolean isEntity(TypeElement type) {
            return type.getAnnotation(Entity.class) != null
                    || type.getAnnotation(MappedSuperclass.class) != null
                    || type.getAnnotation(Embeddable.class) != null && type.getKind() != ElementKind.RECORD;
        }
    }
}
