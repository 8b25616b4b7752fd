namespace AnTin.Signatures.Changes;

/// <summary>Remembers what was found out about the look of a field, so that it is read once however many rules and differences ask.</summary>
internal sealed class LookVerdicts
{
    private readonly Dictionary<(FieldPair Field, string Question), bool> known = new(
        new ByField()
    );

    public bool Ask(FieldPair field, string question, Func<bool> find)
    {
        if (!known.TryGetValue((field, question), out var answer))
        {
            answer = find();
            known.Add((field, question), answer);
        }

        return answer;
    }

    private sealed class ByField : IEqualityComparer<(FieldPair Field, string Question)>
    {
        public bool Equals(
            (FieldPair Field, string Question) x,
            (FieldPair Field, string Question) y
        ) =>
            ReferenceEquals(x.Field, y.Field)
            && string.Equals(x.Question, y.Question, StringComparison.Ordinal);

        public int GetHashCode((FieldPair Field, string Question) obj) =>
            HashCode.Combine(
                System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Field),
                obj.Question.Length
            );
    }
}
