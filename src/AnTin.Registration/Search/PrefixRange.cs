using System.Linq.Expressions;
using System.Reflection;

namespace AnTin.Registration.Search;

/// <summary>All texts that begin with a text: one range of an index in byte order, on both databases.</summary>
/// <param name="From">The first text of the range.</param>
/// <param name="Below">The first text that lies no longer in it.</param>
internal sealed record PrefixRange(string From, string Below)
{
    private static readonly MethodInfo Compare = typeof(string).GetMethod(
        nameof(string.Compare),
        [typeof(string), typeof(string)]
    )!;

    public static PrefixRange Of(string prefix) => new(prefix, prefix + '\uffff');

    /// <summary>The rows whose key lies in the range; the bounds travel as parameters.</summary>
    public Expression<Func<T, bool>> Covers<T>(Expression<Func<T, string>> key) =>
        Expression.Lambda<Func<T, bool>>(
            Expression.AndAlso(
                Expression.GreaterThanOrEqual(Against(key.Body, nameof(From)), Zero),
                Expression.LessThan(Against(key.Body, nameof(Below)), Zero)
            ),
            key.Parameters
        );

    private static ConstantExpression Zero => Expression.Constant(0);

    private MethodCallExpression Against(Expression key, string bound) =>
        Expression.Call(Compare, key, Expression.Property(Expression.Constant(this), bound));
}
