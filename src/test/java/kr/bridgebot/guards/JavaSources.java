package kr.bridgebot.guards;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Reads Java sources as the compiler does, so that a guard sees what stands in a string
 * and not what stands in a comment.
 */
final class JavaSources {

	static final Path MAIN = Path.of("src", "main", "java");

	private JavaSources() {
	}

	static List<Path> under(Path root) {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter((file) -> file.toString().endsWith(".java")).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All string and character literals, text blocks included. */
	static List<Literal> literals(List<Path> files) {
		List<Literal> literals = new ArrayList<>();
		scan(files, new TreePathScanner<Void, Void>() {

			private boolean technical;

			@Override
			public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
				return technically(() -> super.visitAnnotation(annotation, nothing));
			}

			@Override
			public Void visitNewClass(NewClassTree creation, Void nothing) {
				String type = creation.getIdentifier().toString();
				boolean thrown = type.endsWith("Exception") || type.endsWith("Error");
				return thrown ? technically(() -> super.visitNewClass(creation, nothing))
						: super.visitNewClass(creation, nothing);
			}

			@Override
			public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
				boolean logging = call.getMethodSelect().toString().matches("(?i)(this\\.)?(log|logger)\\..*");
				return logging ? technically(() -> super.visitMethodInvocation(call, nothing))
						: super.visitMethodInvocation(call, nothing);
			}

			@Override
			public Void visitLiteral(LiteralTree literal, Void nothing) {
				if (literal.getKind() == Tree.Kind.STRING_LITERAL || literal.getKind() == Tree.Kind.CHAR_LITERAL) {
					boolean open = getCurrentPath().getParentPath().getLeaf() instanceof BinaryTree sum
							&& sum.getKind() == Tree.Kind.PLUS && sum.getLeftOperand() == literal;
					literals.add(new Literal(fileName(getCurrentPath().getCompilationUnit()),
							String.valueOf(literal.getValue()), this.technical, open));
				}
				return null;
			}

			private Void technically(Runnable scan) {
				boolean before = this.technical;
				this.technical = true;
				scan.run();
				this.technical = before;
				return null;
			}

		});
		return literals;
	}

	/** All phrases named on the spot: {@code Text.of("key", …)}. */
	static List<Phrase> phrases(List<Path> files) {
		List<Phrase> phrases = new ArrayList<>();
		scan(files, new TreePathScanner<Void, Void>() {

			@Override
			public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
				if (call.getMethodSelect() instanceof MemberSelectTree select
						&& select.toString().endsWith("Text.of")) {
					add(call.getArguments(), call.getArguments().subList(1, call.getArguments().size()));
				}
				return super.visitMethodInvocation(call, nothing);
			}

			@Override
			public Void visitNewClass(NewClassTree creation, Void nothing) {
				if (creation.getIdentifier().toString().endsWith("Phrase") && !creation.getArguments().isEmpty()) {
					add(creation.getArguments(), null);
				}
				return super.visitNewClass(creation, nothing);
			}

			private void add(List<? extends ExpressionTree> arguments, List<? extends ExpressionTree> details) {
				String file = fileName(getCurrentPath().getCompilationUnit());
				keys(arguments.getFirst())
					.forEach((key) -> phrases.add(new Phrase(file, key.value(), key.open(), names(details))));
			}

		});
		return phrases;
	}

	/** The literals that an expression for a key may come to, or begins with. */
	private static List<Literal> keys(ExpressionTree expression) {
		List<Literal> keys = new ArrayList<>();
		new TreeScanner<Void, Boolean>() {

			@Override
			public Void visitBinary(BinaryTree sum, Boolean open) {
				return (sum.getKind() == Tree.Kind.PLUS) ? scan(sum.getLeftOperand(), true) : null;
			}

			@Override
			public Void visitConditionalExpression(ConditionalExpressionTree choice, Boolean open) {
				scan(choice.getTrueExpression(), open);
				return scan(choice.getFalseExpression(), open);
			}

			@Override
			public Void visitMethodInvocation(MethodInvocationTree call, Boolean open) {
				return null;
			}

			@Override
			public Void visitLiteral(LiteralTree literal, Boolean open) {
				if (literal.getValue() instanceof String value && value.contains(".")) {
					keys.add(new Literal("", value, false, open));
				}
				return null;
			}

		}.scan(expression, false);
		return keys;
	}

	/** The names among names and values in turn; null when they are not all literal. */
	private static Set<String> names(List<? extends ExpressionTree> details) {
		if (details == null || details.size() % 2 != 0) {
			return null;
		}
		Set<String> names = new LinkedHashSet<>();
		for (int i = 0; i < details.size(); i += 2) {
			if (!(details.get(i) instanceof LiteralTree literal) || !(literal.getValue() instanceof String name)) {
				return null;
			}
			names.add(name);
		}
		return names;
	}

	/** The first sentence of a package's documentation. */
	static String purposeOf(String packageName) {
		try {
			String source = Files.readString(MAIN.resolve(packageName.replace('.', '/')).resolve("package-info.java"));
			Matcher comment = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL).matcher(source);
			return comment.find() ? comment.group(1).replaceAll("\\s*\\n?\\s*\\*\\s", " ").strip() : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void scan(List<Path> files, TreePathScanner<Void, Void> scanner) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
			JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of(), null,
					manager.getJavaFileObjectsFromPaths(files));
			for (CompilationUnitTree unit : task.parse()) {
				scanner.scan(unit, null);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String fileName(CompilationUnitTree unit) {
		return Path.of(unit.getSourceFile().toUri()).getFileName().toString();
	}

	/**
	 * One literal.
	 *
	 * @param technical whether it goes to the log, an exception or an annotation
	 * @param open whether something is appended to it
	 */
	record Literal(String file, String value, boolean technical, boolean open) {
	}

	/**
	 * One phrase.
	 *
	 * @param open whether something is appended to the key
	 * @param details the names of its arguments; null when they are not known
	 */
	record Phrase(String file, String key, boolean open, Set<String> details) {
	}

}
