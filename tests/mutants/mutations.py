# SPDX-License-Identifier: MIT
"""The mutations of a C file: small changes that a test should notice."""
import re
from collections import namedtuple

# Replaces bytes begin to end of the file by text.
Mutant = namedtuple('Mutant', 'file begin end text line what')
Token = namedtuple('Token', 'kind text begin end')

TOKENS = re.compile(r'''
    (?P<skip>\s+ | /\*.*?\*/ | //[^\n]* | (?m:^[ \t]*\#)(?:\\\n|[^\n])*)
  | (?P<string>"(?:\\.|[^"\\])*")
  | (?P<char>'(?:\\.[0-9a-f]*|[^'\\])')
  | (?P<number>0x[0-9a-fA-F]+[uUlL]* | [0-9]+[uUlL]*)
  | (?P<word>[A-Za-z_]\w*)
  | (?P<sign><<=|>>=|\.\.\.|->|\+\+|--|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%&|^]=
    |[-+*/%&|^~!<>=?:;,.(){}\[\]])
''', re.X | re.S)

# A binary operator becomes another one.
BINARY = {'+': '-', '-': '+', '*': '/', '/': '*', '%': '/', '<': '<=',
          '<=': '<', '>': '>=', '>=': '>', '==': '!=', '!=': '==',
          '&&': '||', '||': '&&', '&': '|', '|': '&', '^': '|', '<<': '>>',
          '>>': '<<', '+=': '-=', '-=': '+=', '*=': '+=', '/=': '*=',
          '|=': '&=', '&=': '|=', '^=': '|=', '<<=': '>>=', '>>=': '<<=',
          '++': '--', '--': '++'}
UNARY_TOO = {'+', '-', '*', '&'}
WORDS = {'true': 'false', 'false': 'true'}
KEYWORDS = {'return', 'case', 'sizeof', 'else', 'do', 'if', 'while', 'for',
            'switch', 'goto', 'const', 'static', 'struct', 'enum', 'union',
            'default', 'typedef', 'extern', 'inline'}


def tokens_of(text):
    found, at = [], 0
    while at < len(text):
        match = TOKENS.match(text, at)
        if match is None:
            raise ValueError('not C at byte %d: %r' % (at, text[at:at + 20]))
        if match.lastgroup != 'skip':
            found.append(Token(match.lastgroup, match.group(), at,
                               match.end()))
        at = match.end()
    return found


def closing(tokens, i):
    """The index of the bracket that closes the one at i."""
    depth = 0
    for j in range(i, len(tokens)):
        if tokens[j].text in '([{':
            depth += 1
        elif tokens[j].text in ')]}':
            depth -= 1
            if depth == 0:
                return j
    raise ValueError('a bracket is not closed')


def statement_end(tokens, i):
    """The index of the semicolon that ends the statement at i, or None."""
    while i < len(tokens) and tokens[i].text not in '{};':
        i = closing(tokens, i) + 1 if tokens[i].text in '([' else i + 1
    return i if i < len(tokens) and tokens[i].text == ';' else None


def one_more(token):
    number = re.match(r'(0x[0-9a-fA-F]+|[0-9]+)(.*)', token.text)
    base = 16 if number[1].startswith('0x') else 10
    return '%d%s' % (int(number[1], base) + 1, number[2])


def is_operator(source, tokens, i):
    """Is it a binary operator?  Only these have blanks around them."""
    token, before = tokens[i], tokens[i - 1]
    return token.text not in UNARY_TOO or (
        source[token.end].isspace() and before.text not in KEYWORDS)


def of_token(source, tokens, i):
    """Yields the mutations of a token: pairs of text and name."""
    token = tokens[i]
    if token.kind == 'number':
        yield one_more(token), '%s to %s' % (token.text, one_more(token))
    elif token.kind == 'char':
        yield '(%s + 1)' % token.text, '%s to %s + 1' % ((token.text,) * 2)
    elif token.text in WORDS:
        yield WORDS[token.text], token.text + ' to ' + WORDS[token.text]
    elif token.text == '!':
        yield '', '! removed'
    elif token.text in BINARY and is_operator(source, tokens, i):
        yield BINARY[token.text], token.text + ' to ' + BINARY[token.text]


def conditions(tokens, i):
    """Yields constants for a condition: begin, end, text and name."""
    if tokens[i].text not in ('if', 'while'):
        return
    begin, end = tokens[i + 1].end, tokens[closing(tokens, i + 1)].begin
    yield begin, end, '0', tokens[i].text + ' never'
    if tokens[i].text == 'if':
        yield begin, end, '1', 'if always'


def returns(source, tokens, i):
    if tokens[i].text != 'return' or tokens[i + 1].text == ';':
        return
    end = statement_end(tokens, i + 1)
    if end is None:     # a compound literal
        return
    begin, end = tokens[i + 1].begin, tokens[end].begin
    value = source[begin:end]
    yield begin, end, '0', 'returns 0'
    yield begin, end, '!(%s)' % value, 'returns the contrary'


def is_dropped(tokens, i):
    """Can the statement at i be left out?"""
    if tokens[i - 1].text not in ('{', '}', ';', ')', ':', 'else', 'do'):
        return False
    if tokens[i].text in ('break', 'continue', '++', '--', '*'):
        return True
    return (tokens[i].kind == 'word' and tokens[i].text not in KEYWORDS and
            tokens[i + 1].text in ('=', '(', '[', '.', '->', '++', '--',
                                   '+=', '-=', '|=', '&=', '*=', '/=', '^=',
                                   '<<=', '>>='))


def mutants_of(file, source):
    """Yields all mutants of a file's text in order."""
    tokens, braces, brackets = tokens_of(source), 0, 0

    def mutant(begin, end, text, what):
        return Mutant(file, begin, end, text,
                      source.count('\n', 0, begin) + 1, what)

    for i, token in enumerate(tokens):
        braces += {'{': 1, '}': -1}.get(token.text, 0)
        brackets += {'(': 1, ')': -1}.get(token.text, 0)
        for text, what in of_token(source, tokens, i):
            yield mutant(token.begin, token.end, text, what)
        if braces == 0:
            continue
        for change in conditions(tokens, i):
            yield mutant(*change)
        for change in returns(source, tokens, i):
            yield mutant(*change)
        if (brackets == 0 and is_dropped(tokens, i) and
                statement_end(tokens, i) is not None):
            end = tokens[statement_end(tokens, i)].begin
            yield mutant(token.begin, end, '',
                         'dropped: ' + ' '.join(source[token.begin:end]
                                                .split()))
